# Fails if the sanitizers have written anything about the office. REPORTS is their folder.
file(GLOB reports ${REPORTS}/*)
foreach(report IN LISTS reports)
  file(READ ${report} text)
  message("${report}:\n${text}")
endforeach()
if(reports)
  message(FATAL_ERROR "the sanitizers have something to report")
endif()
