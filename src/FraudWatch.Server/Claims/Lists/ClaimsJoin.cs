using System.Text.RegularExpressions;

namespace FraudWatch.Server.Claims;

/// <summary>A table that adds columns to a list's rows, at most one row of it to each.</summary>
/// <param name="Table">The table.</param>
/// <param name="Alias">Its short name, which columns and conditions use.</param>
/// <param name="Key">Its column that tells a row from every other, a text.</param>
/// <param name="Foreign">The expression of the list's own table that names the row.</param>
internal sealed record ClaimsJoin(string Table, string Alias, string Key, string Foreign)
{
    private readonly Regex named = new($@"\b{Regex.Escape(Alias)}\.", RegexOptions.None, TimeSpan.FromSeconds(1));

    public string Sql => $"LEFT JOIN {Table} AS {Alias} ON {Alias}.{Key} = {Foreign}";

    /// <summary>Whether an expression uses it.</summary>
    public bool IsNamedIn(string sql) => named.IsMatch(sql);
}
