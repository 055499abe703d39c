# Fails if the sanitizers had anything to say. REPORTS is the folder of what the offices said, and there
# must have been one.
file(GLOB reports ${REPORTS}/office.*)
if(NOT reports)
  message(FATAL_ERROR "no office has run")
endif()
foreach(report IN LISTS reports)
  file(READ ${report} text)
  if(text MATCHES "runtime error:|Sanitizer")
    message(SEND_ERROR "${report}:\n${text}")
  endif()
endforeach()
