// What the design promises, measured: `make benchmark`, from the root of the package.
//
// Prints tables in Markdown. `entente-benchmarks model` and `entente-benchmarks measures` print one
// of both; measures [TASK …] only those tasks. The environment says where graphs are kept
// (PERFGRAPHS), which Python has the peers (PEERS_PYTHON) and which has graph-tool
// (GRAPH_TOOL_PYTHON).

import Foundation

print("\(Machine.date), \(Machine.description)\n")
let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.first != "measures" { try ModelBenchmarks.run() }
if arguments.first != "model" { try MeasureBenchmarks(tasks: Array(arguments.dropFirst())).run() }
