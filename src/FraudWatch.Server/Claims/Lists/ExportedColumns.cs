using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Findings;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Persons;
using FraudWatch.Server.Exports;

namespace FraudWatch.Server.Claims;

/// <summary>
/// The columns of a list over the claims store as an export has them. Persons become two columns, handle and masked number; only an
/// approved export has the number itself instead, and sentences that name it.
/// </summary>
internal sealed class ExportedColumns
{
    private readonly List<(ExportColumn Column, Func<ClaimsRow, object?> Value)> columns = [];

    private ExportedColumns()
    {
    }

    public IReadOnlyList<ExportColumn> Columns => columns.ConvertAll(column => column.Column);

    public static ExportedColumns Of(ClaimsList list, PersonHandles persons, bool unmasked)
    {
        var numbers = list.Columns.FirstOrDefault(column => column.Kind == ClaimsKind.Insured)?.Name;
        var exported = new ExportedColumns();
        foreach (var column in list.Columns.Where(column => column.Kind != ClaimsKind.Inner))
            exported.Add(column, numbers, persons, unmasked);
        return exported;
    }

    public async IAsyncEnumerable<IReadOnlyList<object?>> RowsOf(IAsyncEnumerable<ClaimsRow> rows)
    {
        await foreach (var row in rows)
            yield return [.. columns.Select(column => column.Value(row))];
    }

    private void Add(ClaimsColumn column, string? numbers, PersonHandles persons, bool unmasked)
    {
        switch (column.Kind)
        {
            case ClaimsKind.Insured when unmasked:
                Add(column.Name, ExportKind.Text, column.Title, row => row.Text(column.Name));
                break;
            case ClaimsKind.Insured:
                Add("person", ExportKind.Text, column.Title + "代码", row => Joined(row, column.Name, persons.HandleOf));
                Add("person_label", ExportKind.Text, column.Title, row => Joined(row, column.Name, Mask.Number));
                break;
            case ClaimsKind.Sentence when !unmasked:
                Add(column.Name, ExportKind.Text, column.Title, row => row.Text(column.Name) is { } text ? MaskedText.Sentence(text, numbers is null ? null : row.Text(numbers)) : null);
                break;
            case ClaimsKind.Severity:
                Add(column.Name, ExportKind.Text, column.Title, row => SeverityLetter.Read(row.Text(column.Name)) is { } severity ? SnakeCase.Of(severity) : null);
                break;
            default:
                Add(column.Name, KindOf(column.Kind), column.Title, row => row[column.Name]);
                break;
        }
    }

    private void Add(string name, ExportKind kind, string title, Func<ClaimsRow, object?> value) => columns.Add((new ExportColumn(name, kind, title), value));

    private static string? Joined(ClaimsRow row, string column, Func<string, string> shown) =>
        row.Text(column) is { } numbers ? string.Join('|', PersonHandles.NumbersIn(numbers).Select(shown)) : null;

    private static ExportKind KindOf(ClaimsKind kind) => kind switch
    {
        ClaimsKind.Whole => ExportKind.Whole,
        ClaimsKind.Amount => ExportKind.Amount,
        ClaimsKind.Number => ExportKind.Number,
        ClaimsKind.Day => ExportKind.Day,
        ClaimsKind.Time => ExportKind.Time,
        ClaimsKind.Flag => ExportKind.Flag,
        _ => ExportKind.Text,
    };
}
