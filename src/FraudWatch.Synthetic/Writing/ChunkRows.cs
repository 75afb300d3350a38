using FraudWatch.Synthetic.Funds;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Schemes;
using FraudWatch.Synthetic.Stock;

namespace FraudWatch.Synthetic.Writing;

/// <summary>The rows of some hundred neighbours in all tables, made by one thread.</summary>
internal sealed class ChunkRows
{
    private readonly RowBuffer[] _buffers = [.. Enum.GetValues<CityTable>().Select(_ => new RowBuffer())];

    public RowBuffer this[CityTable table] => _buffers[(int)table];

    public int People { get; private set; }

    /// <summary>What these neighbours took from the shelves.</summary>
    public StockCount Stock { get; } = new();

    /// <summary>What the funds paid for these neighbours.</summary>
    public FundCount Funds { get; } = new();

    public void Clear()
    {
        People = 0;
        Stock.Clear();
        Funds.Clear();
        foreach (var buffer in _buffers)
            buffer.Clear();
    }

    public void Add(PersonLife life)
    {
        People++;
        PeopleRows.WritePerson(this[CityTable.Persons], life);
        PeopleRows.WriteEnrolment(this[CityTable.Enrolments], life);
        PeopleRows.WriteRegistrations(this[CityTable.ChronicRegistrations], life);
        PeopleRows.WriteAwayFilings(this[CityTable.AwayFilings], life);
        ClaimedRows.Write(this, life);
        foreach (var encounter in life.Encounters)
        {
            EncounterRows.WriteEncounter(this[CityTable.Encounters], encounter);
            SettlementRows.Write(this[CityTable.Settlements], encounter);
            Funds.Add(encounter);
            FeeLineRows.Write(this[CityTable.FeeLines], encounter);
            EncounterRows.WriteDiagnoses(this[CityTable.Diagnoses], encounter);
            EncounterRows.WriteOperations(this[CityTable.Operations], encounter);
            EncounterRows.WriteSettlementList(this[CityTable.SettlementLists], encounter);
            OrderRows.Write(this[CityTable.Orders], encounter);
            EncounterRows.WriteWardChecks(this[CityTable.WardChecks], encounter);
            EncounterRows.WriteIdentityChecks(this[CityTable.IdentityChecks], encounter);
        }
        var sales = new SaleRows(life.City, Stock, this[CityTable.Sales], this[CityTable.Purchases]);
        foreach (var encounter in life.Encounters)
            sales.Write(encounter);
        foreach (var pack in life.BoughtBack)
            StockRows.Purchase(this[CityTable.Purchases], life.City, pack.Institution, pack.Item, pack.Time, 1, pack.TraceCode, "");
        foreach (var truth in life.Truth)
            Add(truth);
    }

    public void Add(TruthRow truth)
    {
        var row = this[CityTable.Truth];
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
