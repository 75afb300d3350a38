namespace FraudWatch.Server.Claims;

/// <summary>A column of a list over the claims store.</summary>
/// <param name="Name">Its name in the API.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Title">Its title in a workbook.</param>
/// <param name="Sql">The expression over the list's tables.</param>
internal sealed record ClaimsColumn(string Name, ClaimsKind Kind, string Title, string Sql);
