# Packs the extension, once its workbooks and help pages are there: last of all.
get_property(stage GLOBAL PROPERTY KPI_STAGE_DIR)
get_property(stage_stamp GLOBAL PROPERTY KPI_STAGE_STAMP)
get_property(help_dir GLOBAL PROPERTY KPI_HELP_DIR)
get_property(help_stamp GLOBAL PROPERTY KPI_HELP_STAMP)
get_property(templates_dir GLOBAL PROPERTY KPI_TEMPLATES_DIR)
get_property(samples_dir GLOBAL PROPERTY KPI_SAMPLES_DIR)
get_property(workbooks_stamp GLOBAL PROPERTY KPI_WORKBOOKS_STAMP)

set(package ${KPI_PACKAGE_DIR}/${PROJECT_NAME}.oxt)
add_custom_command(
  OUTPUT ${package}
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${stage}/template ${stage}/samples ${stage}/help
  COMMAND ${CMAKE_COMMAND} -E copy_directory ${templates_dir} ${stage}/template
  COMMAND ${CMAKE_COMMAND} -E copy_directory ${samples_dir} ${stage}/samples
  COMMAND ${CMAKE_COMMAND} -E copy_directory ${help_dir} ${stage}/help
  COMMAND ${CMAKE_COMMAND} -E chdir ${stage} ${CMAKE_COMMAND} -E tar cf ${package}.part --format=zip --
    META-INF description.xml description icons LICENSE kpi.components kpi.rdb kpi-functions.so kpi-commands.so kpi-appraisals.so
      Accelerators.xcu Addons.xcu CalcAddIns.xcu Jobs.xcu Paths.xcu ProtocolHandler.xcu definitions vocabulary.json template samples help
  COMMAND ${CMAKE_COMMAND} -E rename ${package}.part ${package}
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${stage}/template ${stage}/samples ${stage}/help
  DEPENDS kpi_stage ${stage_stamp} kpi_workbooks ${workbooks_stamp} kpi_help_pages ${help_stamp}
  COMMENT "Packing ${PROJECT_NAME}.oxt"
  VERBATIM)
add_custom_target(kpi-oxt ALL DEPENDS ${package})
set_property(GLOBAL PROPERTY KPI_PACKAGE ${package})
