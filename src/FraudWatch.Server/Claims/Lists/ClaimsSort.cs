namespace FraudWatch.Server.Claims;

/// <summary>An order of a list over the claims store.</summary>
/// <param name="Sql">An expression that is never null.</param>
/// <param name="Type">Its type in SQL, to which a cursor's value is cast.</param>
internal sealed record ClaimsSort(string Sql, string Type);
