// Tests draw at random with the generator of the product: `SplitMix64`.
@_exported public import EntenteNetwork
