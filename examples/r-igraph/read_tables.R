# Read the tables of `entente export` with R and igraph (Debian: r-cran-igraph).
#
#     entente export graphs/china-russia --panel dyad-year --years 2012/2017 -o out/tables
#     Rscript examples/r-igraph/read_tables.R out/tables
#
# Prints who stands between others, how each pair stands to each other, and how many relations were
# certain and possible in each year. examples/pandas-networkx/read_tables.py prints the same with
# Python.

suppressPackageStartupMessages(library(igraph))

# A table: empty cells are missing values, and nothing else is (NA is a code: Namibia).
read <- function(folder, name) {
  read.csv(file.path(folder, paste0(name, ".csv")), na.strings = "", encoding = "UTF-8")
}

# A directed graph of the measured actors; edges without direction run both ways.
network <- function(nodes, edges) {
  mutual <- edges[!edges$directed, ]
  arcs <- unique(data.frame(
    from = c(edges$source, mutual$target),
    to = c(edges$target, mutual$source)
  ))
  actors <- nodes$id[nodes$measured & nodes$node == "actor"]
  graph_from_data_frame(arcs, vertices = unique(c(actors, arcs$from, arcs$to)))
}

# Betweenness and degree of every node. igraph counts pairs of others; NetworkX and entente divide by
# their number.
centrality <- function(nodes, edges) {
  graph <- network(nodes, edges)
  others <- (vcount(graph) - 1) * (vcount(graph) - 2)
  between <- if (others > 0) betweenness(graph) / others else betweenness(graph)
  data.frame(id = V(graph)$name, between = as.vector(between), degree = as.vector(degree(graph)))
}

# Both by the certain edges and with the possible ones.
between_others <- function(nodes, edges) {
  certain <- centrality(nodes, edges[edges$tie == "certain", ])
  possible <- centrality(nodes, edges[edges$tie != "no", ])
  table <- merge(certain, possible, by = "id", all = TRUE, suffixes = c("_certain", "_possible"))
  table[is.na(table)] <- 0
  # Sorted by what is printed, so that the last digit of a sum decides nothing; radix compares bytes.
  table[order(-round(table$between_certain, 6), table$id, method = "radix"), ]
}

# What the relations of each two actors add up to: certain, and with possible ones a range.
pairs_of <- function(edges) {
  ties <- edges[edges$tie != "no", ]
  ends <- t(apply(ties[, c("source", "target")], 1, sort, method = "radix"))
  ties$pair <- paste(ends[, 1], "--", ends[, 2])
  certain <- ties$tie == "certain"
  ties$net <- ifelse(certain, ties$weight, 0)
  ties$low <- ties$net + ifelse(certain, 0, pmin(ties$weight, 0))
  ties$high <- ties$net + ifelse(certain, 0, pmax(ties$weight, 0))
  ties$relations <- 1
  table <- aggregate(cbind(relations, net, low, high) ~ pair, ties, sum)
  table[, c("net", "low", "high")] <- round(table[, c("net", "low", "high")], 6)
  table[order(-table$relations, table$pair, method = "radix"), ]
}

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) != 1) {
  stop("usage: read_tables.R FOLDER, as entente export wrote it", call. = FALSE)
}
folder <- arguments[1]
nodes <- read(folder, "nodes")
edges <- read(folder, "edges")
cat(sprintf(
  "%d nodes, %d edges: %d certain, %d possible, %d not counted\n",
  nrow(nodes), nrow(edges), sum(edges$tie == "certain"), sum(edges$tie == "possible"),
  sum(edges$tie == "no")
))

cat("\nbetween others: betweenness (with possible ties), degree (with possible ties)\n")
with(head(between_others(nodes, edges), 8), cat(sprintf(
  "%-28s %.6f (%.6f) %3.0f (%.0f)\n",
  id, between_certain, between_possible, degree_certain, degree_possible
), sep = ""))

cat("\npairs: relations, net of the certain ones, range with the possible ones\n")
with(head(pairs_of(edges), 8), cat(sprintf(
  "%-40s %3d %6.2f %6.2f %6.2f\n", pair, as.integer(relations), net, low, high
), sep = ""))

if (file.exists(file.path(folder, "dyad-year.csv"))) {
  panel <- read(folder, "dyad-year")
  panel$dyads <- 1
  panel$tied <- panel$ties_certain > 0
  years <- aggregate(cbind(dyads, tied, ties_certain, ties_possible) ~ year, panel, sum)
  cat("\nyear: dyads, of them tied for certain, relations certain and possible\n")
  with(years, cat(sprintf(
    "%d %6d %5d %5d %5d\n", year, as.integer(dyads), as.integer(tied), as.integer(ties_certain),
    as.integer(ties_possible)
  ), sep = ""))
}
