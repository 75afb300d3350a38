using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Schemes;

namespace FraudWatch.Synthetic.Writing;

/// <summary>The rows of some hundred neighbours in all tables, made by one thread.</summary>
internal sealed class ChunkRows
{
    private readonly RowBuffer[] _buffers = [.. Enum.GetValues<CityTable>().Select(_ => new RowBuffer())];

    public RowBuffer this[CityTable table] => _buffers[(int)table];

    public int People { get; private set; }

    public void Clear()
    {
        People = 0;
        foreach (var buffer in _buffers)
            buffer.Clear();
    }

    public void Add(PersonLife life)
    {
        People++;
        PeopleRows.WritePerson(this[CityTable.Persons], life);
        PeopleRows.WriteEnrolment(this[CityTable.Enrolments], life);
        if (life.Person.Chronic is { } chronic)
            PeopleRows.WriteChronic(this[CityTable.ChronicRegistrations], life, life.Disease(chronic));
        if (life.Person.LivesAway)
            PeopleRows.WriteAwayFiling(this[CityTable.AwayFilings], life);
        foreach (var encounter in life.Encounters)
        {
            EncounterRows.WriteEncounter(this[CityTable.Encounters], encounter);
            SettlementRows.Write(this[CityTable.Settlements], encounter);
            FeeLineRows.Write(this[CityTable.FeeLines], encounter);
            EncounterRows.WriteDiagnoses(this[CityTable.Diagnoses], encounter);
            EncounterRows.WriteOperation(this[CityTable.Operations], encounter);
            EncounterRows.WriteSettlementList(this[CityTable.SettlementLists], encounter);
            EncounterRows.WriteWardChecks(this[CityTable.WardChecks], encounter);
            EncounterRows.WriteIdentityChecks(this[CityTable.IdentityChecks], encounter);
        }
        foreach (var truth in life.Truth)
            Add(this[CityTable.Truth], truth);
    }

    private static void Add(RowBuffer row, TruthRow truth)
    {
        row.Field(truth.Scheme);
        row.Field(truth.RuleIds);
        row.Field(truth.InstitutionCode);
        row.Field(truth.PersonNumber);
        row.Field(truth.EncounterIds);
        row.Field(truth.SettlementIds);
        row.Field(truth.FeeLineIds);
        row.Date(truth.OccurredOn);
        row.EndRow();
    }
}
