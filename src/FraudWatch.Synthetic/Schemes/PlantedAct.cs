using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes;

/// <summary>An act to be planted in a person's life.</summary>
/// <param name="Scheme">How.</param>
/// <param name="Institution">The dishonest institution.</param>
/// <param name="Day">First day of the story; the days of claims that the scheme takes follow it.</param>
/// <param name="Group">All who take part, the person included; the first one writes the truth down.</param>
/// <param name="Number">Number of the act within its scheme.</param>
internal sealed record PlantedAct(Scheme Scheme, Institution Institution, DateTime Day, IReadOnlyList<Person> Group, int Number);
