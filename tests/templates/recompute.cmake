# Runs the program that works the expected results out and keeps what it prints.
execute_process(COMMAND ${PYTHON} ${PROGRAM} ${DEFINITION} ${SAMPLE} OUTPUT_FILE ${OUTPUT} COMMAND_ERROR_IS_FATAL ANY)
