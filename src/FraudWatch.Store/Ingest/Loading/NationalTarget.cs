using FraudWatch.Store.Ingest.Conversion;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Ingest.Loading;

/// <summary>A file in national columns: each is taken as it is.</summary>
internal sealed class NationalTarget(InputTable table, IReadOnlyList<RecognisedColumn> columns) : TableTarget(table)
{
    public override bool IsOneToOne => true;

    public override string Over(PreparedRows rows, bool numbered) => numbered ? rows.NumberedRelation : rows.Relation;

    public override TableConversion Conversion(PreparedRows rows) =>
        new(Table, CertificateSex.Beside(Table, [.. columns.Select(column => (column.Column, rows.Column(column.Index)))]), rows.Traits);
}
