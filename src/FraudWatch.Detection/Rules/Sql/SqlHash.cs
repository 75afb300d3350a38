using System.Security.Cryptography;
using System.Text;

namespace FraudWatch.Detection.Rules.Sql;

/// <summary>The hash by which a rule's SQL is known: comments, spacing and line ends do not count.</summary>
public static class SqlHash
{
    /// <summary>SHA-256 in lower-case hex.</summary>
    public static string Of(string sql) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Normalise(sql))));

    private static string Normalise(string sql) =>
        string.Join(' ', SqlTokens.Of(sql).Where(token => token.Kind != SqlTokenKind.Space).Select(token => token.Text));
}
