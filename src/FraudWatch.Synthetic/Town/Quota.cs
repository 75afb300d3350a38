namespace FraudWatch.Synthetic.Town;

/// <summary>
/// What the agreement of a hospital allows for an average stay: a cost in cents, or nights. Written by level; the figures are
/// assumptions near what stays in the city come to.
/// </summary>
internal sealed record Quota(string Kind, long Value)
{
    public const string Cost = "cost_per_stay", Nights = "days_per_stay";

    public static Quota Of(Institution hospital) => hospital.Level switch
    {
        3 => new Quota(Cost, 290_000),
        2 => new Quota(Cost, 260_000),
        _ => hospital.Index % 2 == 0 ? new Quota(Cost, 150_000) : new Quota(Nights, 11),
    };
}
