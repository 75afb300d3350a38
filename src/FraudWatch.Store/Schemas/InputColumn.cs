namespace FraudWatch.Store.Schemas;

/// <summary>A column of an input table, under its national name.</summary>
/// <param name="Name">National column name, lower snake case.</param>
/// <param name="DuckDbType">VARCHAR, DATE, TIMESTAMP, INTEGER, BIGINT, DOUBLE or DECIMAL(p,s).</param>
/// <param name="Zh">Chinese meaning.</param>
/// <param name="En">English meaning, with the unit of a number.</param>
/// <param name="Aliases">Other header names: the Chinese meaning first, then interface names and further Chinese headers.</param>
/// <param name="CodeWidth">
/// Null unless the column holds a code; then a trailing ".0" is dropped and digits are left-padded with zeros to this
/// width (0: nothing is padded).
/// </param>
/// <param name="Privacy">What may be stored.</param>
/// <param name="Codes">Known codes; others may occur, because provinces add their own.</param>
public sealed record InputColumn(
    string Name,
    string DuckDbType,
    string Zh,
    string En,
    IReadOnlyList<string> Aliases,
    int? CodeWidth,
    ColumnPrivacy Privacy,
    IReadOnlyDictionary<string, CodeMeaning> Codes);
