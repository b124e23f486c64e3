#include "cli/run.h"

int main(int argc, char** argv) { return fazhi::cli::run(argc, argv); }
