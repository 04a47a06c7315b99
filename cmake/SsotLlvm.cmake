# ssot_llvm and ssot_clang: what our libraries link of LLVM and Clang. Programs take the shared libraries, as Debian's own do,
# unless they set the target property SSOT_STATIC_LLVM: ssot-lint does in a release build. Its processes start in a third of
# the time and take 57 MiB less, because nothing of 200 MB of libraries has to be relocated.
add_library(ssot_llvm INTERFACE)
add_library(ssot_clang INTERFACE)

set(clang_parts Index Format ToolingInclusions ToolingCore Rewrite Frontend Driver Serialization Parse Sema Edit Analysis AnalysisLifetimeSafety
    ASTMatchers AST Lex Basic APINotes Support Options DependencyScanning)
list(TRANSFORM clang_parts REPLACE "(.+)" "${LLVM_LIBRARY_DIR}/libclang\\1.a" OUTPUT_VARIABLE clang_archives)
execute_process(COMMAND ${LLVM_TOOLS_BINARY_DIR}/llvm-config --link-static --libfiles support option frontenddriver frontendopenmp frontendhlsl bitreader
                        bitwriter mcparser mc core profiledata targetparser windowsdriver object demangle supportlsp irreader
                OUTPUT_VARIABLE llvm_archives OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${LLVM_TOOLS_BINARY_DIR}/llvm-config --link-static --system-libs
                OUTPUT_VARIABLE system_libraries OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
separate_arguments(llvm_archives)
separate_arguments(system_libraries)

set(is_static $<BOOL:$<TARGET_PROPERTY:SSOT_STATIC_LLVM>>)
target_link_libraries(ssot_llvm INTERFACE "$<IF:${is_static},${llvm_archives};${system_libraries},LLVM>")
target_link_libraries(ssot_clang INTERFACE "$<IF:${is_static},${clang_archives},clang-cpp>" ssot_llvm)
