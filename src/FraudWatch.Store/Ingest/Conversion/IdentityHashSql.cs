namespace FraudWatch.Store.Ingest.Conversion;

/// <summary>
/// The keyed hash under which identity numbers and phones are stored: HMAC-SHA256 (RFC 2104) in hex, as two calls of
/// DuckDB's sha256 over the padded key. The pads are variables of the session, so that the key is in no statement.
/// </summary>
internal static class IdentityHashSql
{
    public const string InnerPad = "identity_inner_pad";
    public const string OuterPad = "identity_outer_pad";

    /// <summary>
    /// Blanks and hyphens are left out and letters capitalised first, so that one number has one hash. A masked value
    /// (3203**********1234) would make many persons one: it is left out.
    /// </summary>
    public static string Of(string text)
    {
        string message = $"encode(upper(replace(replace({text}, ' ', ''), '-', '')))";
        return $"CASE WHEN NOT contains({text}, '*') THEN sha256(getvariable('{OuterPad}') || unhex(sha256(getvariable('{InnerPad}') || {message}))) END";
    }
}
