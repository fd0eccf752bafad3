// What the design promises, measured: `make benchmark`, from the root of the package.
//
// Prints tables in Markdown. `entente-benchmarks model`, `measures [TASK …]`, `scenarios`, `balance`
// and `events` print one part. The environment says where classic networks with signs are
// (SIGNED_NETWORKS), where graphs are kept
// (PERFGRAPHS), which Python has the peers (PEERS_PYTHON) and which has graph-tool
// (GRAPH_TOOL_PYTHON).

import Foundation

print("\(Machine.date), \(Machine.description)\n")
let arguments = Array(CommandLine.arguments.dropFirst())
let part = arguments.first
if part == nil || part == "model" { try ModelBenchmarks.run() }
if part == nil || part == "measures" {
  try MeasureBenchmarks(tasks: Array(arguments.dropFirst())).run()
}
if part == nil || part == "scenarios" { try ScenarioBenchmarks.run() }
if part == nil || part == "balance" { try BalanceBenchmarks.run() }
if part == nil || part == "events" { try EventBenchmarks.run() }
