public import EntenteModel
public import EntenteNetwork

/// Which ties balance hangs on: by how much the frustration index changes if the sign of one is
/// turned round.
public struct HingeReport: Hashable, Sendable {
  /// A tie of two actors.
  public struct Row: Hashable, Sendable {
    /// The one.
    public let first: ActorID
    /// The other.
    public let second: ActorID
    /// Whether they are for each other.
    public let isPositive: Bool
    /// By how much the index changes if the tie changes its sign; nil where it was not proven.
    public let effect: Double?
    /// The same in what the scenario goes on from; nil where that has no such tie.
    public let effectBefore: Double?
    /// Whether they are for each other in what the scenario goes on from; nil without a tie.
    public let wasPositive: Bool?
    /// The cooperative and conflictual relations behind the sign, in the order of the model.
    public let relations: [RelationID]
  }

  /// How the relations of two actors give their tie a sign.
  public let policy: SignPolicy
  /// How far the variant is from balance.
  public let frustration: Frustration
  /// How far what it goes on from is.
  public let frustrationBefore: Frustration
  /// The ties of the variant: those that relieve most first, then those that strain most, those
  /// without effect last; of equal ones in the order of the model.
  public let rows: [Row]

  /// The ties that some best division into camps cannot satisfy: to turn one round lowers the index.
  public var relieving: [Row] { rows.filter { ($0.effect ?? 0) < 0 } }

  /// The ties that balance can lose without cost.
  public var idle: [Row] { rows.filter { $0.effect == 0 } }
}
