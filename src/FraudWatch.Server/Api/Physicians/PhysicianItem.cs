using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Physicians;

/// <summary>A physician at an institution.</summary>
public sealed record PhysicianItem
{
    public required string FixmedinsCode { get; init; }

    public string? FixmedinsName { get; init; }

    public string? Region { get; init; }

    public required string PhysicianCode { get; init; }

    /// <summary>4 chief, 3 associate chief, 2 attending, 1 resident; null when unknown.</summary>
    public long? TitleLevel { get; init; }

    /// <summary>Natural year of the points; null without any.</summary>
    public long? PointsYear { get; init; }

    /// <summary>Least points that the confirmed findings propose; a person sets them.</summary>
    public long? PointsLow { get; init; }

    public long? PointsHigh { get; init; }

    /// <summary>1-3, 4-6, 7-9 or 10-12, by the least points.</summary>
    public string? Band { get; init; }

    /// <summary>recorded, talk, suspended or ended.</summary>
    public string? Consequence { get; init; }

    public required bool HasRepeat { get; init; }

    public required long Days { get; init; }

    public required long FeeLines { get; init; }

    /// <summary>Persons a day, added up.</summary>
    public required long PersonDays { get; init; }

    public required long MostPersonsInADay { get; init; }

    /// <summary>Yuan ordered.</summary>
    public decimal? Amount { get; init; }

    public required long Stays { get; init; }

    public double? CostPerStay { get; init; }

    public double? LengthOfStay { get; init; }

    public double? CostPerPersonDay { get; init; }

    internal static PhysicianItem Of(ClaimsRow row) => new()
    {
        FixmedinsCode = row.Needed("fixmedins_code"),
        FixmedinsName = row.Text("fixmedins_name"),
        Region = row.Text("region"),
        PhysicianCode = row.Needed("physician_code"),
        TitleLevel = (long?)row["title_level"],
        PointsYear = (long?)row["points_year"],
        PointsLow = (long?)row["points_low"],
        PointsHigh = (long?)row["points_high"],
        Band = row.Text("band"),
        Consequence = row.Text("consequence"),
        HasRepeat = row.Flag("has_repeat"),
        Days = row.Whole("days"),
        FeeLines = row.Whole("fee_lines"),
        PersonDays = row.Whole("person_days"),
        MostPersonsInADay = row.Whole("most_persons_in_a_day"),
        Amount = row.Amount("amount"),
        Stays = row.Whole("stays"),
        CostPerStay = row.Number("cost_per_stay"),
        LengthOfStay = row.Number("length_of_stay"),
        CostPerPersonDay = row.Number("cost_per_person_day"),
    };
}
