using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes;

/// <summary>
/// A row of scripts.csv: who (sex, age) gets what (lines) for which disease, where (a level of hospital, the internet) and
/// how (a visit, a stay, an operation). It only says what happens; which rule forbids it is another document's business.
/// </summary>
internal sealed class Script(EmbeddedRow row, ItemCatalogue items)
{
    public string Scheme { get; } = row["scheme"];
    public string Place { get; } = row["place"];
    public ScriptSetting Setting { get; } = Enum.Parse<ScriptSetting>(row["setting"], ignoreCase: true);
    public string Disease { get; } = row["disease"];
    public int Nights { get; } = row["nights"] is "" ? 0 : row.Int("nights");

    /// <summary>Days of claims that must have gone before, for what only a history can show.</summary>
    public int After { get; } = row["after"] is "" ? 0 : row.Int("after");

    /// <summary>Further diagnoses of the encounter, code and name.</summary>
    public (string Code, string Name)[] Diagnoses { get; } =
        [.. row["diagnoses"].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(text => (text.Split(' ')[0], text.Split(' ')[1]))];

    public ScriptLine[] Lines { get; } = [.. row.Words("lines").Select(word => ScriptLine.Parse(word, items))];

    public int Days => Math.Max(Nights, Lines.Max(line => line.Day));

    public bool Suits(Institution institution) => Place switch
    {
        "internet" => institution.Kind == InstitutionKind.InternetHospital,
        "pharmacy" => institution.Kind == InstitutionKind.Pharmacy && institution.KeepsGoodTime,
        "hospital" => institution.Kind == InstitutionKind.Hospital && institution.KeepsGoodTime,
        _ => institution.Kind == InstitutionKind.Hospital && institution.KeepsGoodTime && institution.Level == Place[^1] - '0',
    };

    public bool Suits(Person person, DateTime day) =>
        (row["sex"] == "" || row.Int("sex") == person.Sex) && person.AgeAt(day) >= row.Int("age_from") && person.AgeAt(day) <= row.Int("age_to");
}
