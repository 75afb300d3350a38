namespace FraudWatch.Synthetic.Catalogue;

/// <summary>A diagnosis with who gets it, when, and the pathway that its treatment follows.</summary>
internal sealed class Disease(EmbeddedRow row, ItemCatalogue items)
{
    public string Key { get; } = row["key"];
    public string Code { get; } = row["icd"];
    public string Name { get; } = row["name"];
    public string Department { get; } = row["department"];

    /// <summary>1 men only, 2 women only, 0 both.</summary>
    public int Sex { get; } = row.Int("sex");
    public int AgeMin { get; } = row.Int("age_min");
    public int AgeMax { get; } = row.Int("age_max");
    public double VisitWeight { get; } = row.Double("visit_weight");
    public double StayWeight { get; } = row.Double("stay_weight");
    public Season Season { get; } = row["season"] switch { "W" => Season.Winter, "S" => Season.Summer, _ => Season.None };

    /// <summary>Median nights of a stay.</summary>
    public int Nights { get; } = row.Int("nights");

    /// <summary>Lowest hospital level that treats it as an inpatient, 1 to 3.</summary>
    public int Level { get; } = row.Int("level");
    public Item[] Labs { get; } = items.Of(row.Words("labs"));
    public Item[] Exams { get; } = items.Of(row.Words("exams"));
    public Item[] WardDrugs { get; } = items.Of(row.Words("drugs"));
    public Item[] Treatments { get; } = items.Of(row.Words("treatments"));
    public Item[] HomeDrugs { get; } = items.Of(row.Words("home_drugs"));
    public Item? Operation { get; } = row["operation"] is { Length: > 0 } key ? items[key] : null;
    public string OperationCode { get; } = row["operation_code"];
    public string OperationName { get; } = row["operation_name"];
    public Item[] Materials { get; } = items.Of(row.Words("materials"));

    public string Category => Code[..3];

    /// <summary>Treated with antibiotics whether operated or not.</summary>
    public bool IsInfection => Category is "K35" or "K81" or "N20";

    public bool Fits(int sex, int age) => (Sex == 0 || Sex == sex) && age >= AgeMin && age <= AgeMax;
}
