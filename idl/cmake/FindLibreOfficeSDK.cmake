# Finds an installed LibreOffice with its SDK.
#
#   LibreOfficeSDK_PROGRAM_DIR   the office's program folder (soffice, types.rdb)
#   LibreOfficeSDK_UNOIDL_WRITE  compiles .idl to a type library
#   LibreOfficeSDK_CPPUMAKER     makes C++ headers from type libraries
#   LibreOfficeSDK_SOFFICE       starts the office
#   LibreOfficeSDK::uno          the UNO runtime for C++
#
# LIBREOFFICE_HOME names an installation elsewhere than the usual places.
set(LIBREOFFICE_HOME "" CACHE PATH "LibreOffice installation, when it is not in a usual place")
set(_homes ${LIBREOFFICE_HOME} /usr/lib/libreoffice /usr/lib64/libreoffice /opt/libreoffice)

find_path(LibreOfficeSDK_PROGRAM_DIR types.rdb HINTS ${_homes} PATH_SUFFIXES program)
find_program(LibreOfficeSDK_SOFFICE soffice HINTS ${LibreOfficeSDK_PROGRAM_DIR} NO_DEFAULT_PATH)
find_program(LibreOfficeSDK_UNOIDL_WRITE unoidl-write HINTS ${_homes} PATH_SUFFIXES sdk/bin)
find_program(LibreOfficeSDK_CPPUMAKER cppumaker HINTS ${_homes} PATH_SUFFIXES sdk/bin)
find_path(LibreOfficeSDK_INCLUDE_DIR cppuhelper/bootstrap.hxx HINTS ${_homes} /usr/include/libreoffice
  PATH_SUFFIXES sdk/include)
find_path(LibreOfficeSDK_LIBRARY_DIR libuno_cppuhelpergcc3.so HINTS ${_homes} PATH_SUFFIXES sdk/lib)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibreOfficeSDK REQUIRED_VARS
  LibreOfficeSDK_PROGRAM_DIR LibreOfficeSDK_SOFFICE LibreOfficeSDK_UNOIDL_WRITE LibreOfficeSDK_CPPUMAKER
  LibreOfficeSDK_INCLUDE_DIR LibreOfficeSDK_LIBRARY_DIR)

if(LibreOfficeSDK_FOUND AND NOT TARGET LibreOfficeSDK::uno)
  add_library(LibreOfficeSDK::uno INTERFACE IMPORTED)
  target_include_directories(LibreOfficeSDK::uno INTERFACE ${LibreOfficeSDK_INCLUDE_DIR})
  target_compile_definitions(LibreOfficeSDK::uno INTERFACE LINUX UNX CPPU_ENV=gcc3)
  target_link_directories(LibreOfficeSDK::uno INTERFACE ${LibreOfficeSDK_LIBRARY_DIR})
  target_link_libraries(LibreOfficeSDK::uno INTERFACE uno_cppuhelpergcc3 uno_cppu uno_salhelpergcc3 uno_sal)
endif()
