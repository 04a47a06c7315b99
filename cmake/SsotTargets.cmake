# ssot_library(name DEPS lib...): the static library of one folder of tool/, from all its .cpp files.
function(ssot_library name)
  cmake_parse_arguments(ARG "" "" "DEPS;SOURCES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  if(sources OR ARG_SOURCES)
    add_library(ssot_${name} STATIC ${sources} ${ARG_SOURCES})
    target_link_libraries(ssot_${name} PUBLIC ${ARG_DEPS})
  else() # a folder of types only
    add_library(ssot_${name} INTERFACE)
    target_link_libraries(ssot_${name} INTERFACE ${ARG_DEPS})
  endif()
endfunction()

# ssot_unit_test(folder DEPS lib...): one GoogleTest program from tests/unit/<folder>/*.cpp.
function(ssot_unit_test folder)
  cmake_parse_arguments(ARG "" "" "DEPS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/unit/${folder}/*.cpp)
  add_executable(unit_${folder} ${sources})
  target_link_libraries(unit_${folder} PRIVATE ${ARG_DEPS} GTest::gmock_main)
  target_compile_definitions(unit_${folder} PRIVATE SSOT_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  gtest_discover_tests(unit_${folder} TEST_PREFIX unit/${folder}/ DISCOVERY_MODE PRE_TEST)
endfunction()
