using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FraudWatch.Casework.Storage;

namespace FraudWatch.Server.National;

/// <summary>
/// The number of a warning (jr_id, at most 50 characters): its rule, a part of the finding's id, and a seal under a key of this service
/// over both and the institution. So feedback names its rule and cannot be made up, and no warning has to be stored.
/// </summary>
internal sealed class WarningNumber(CaseworkDatabase casework)
{
    private const string KeyName = "national.key";
    private const int IdCharacters = 10;
    private const int SealBytes = 8;

    private readonly byte[] key = SecretFile.ReadOrCreate(casework.Folder, KeyName);

    /// <param name="ruleId">The rule.</param>
    /// <param name="findingId">Hexadecimal, as findings have it.</param>
    /// <param name="institution">To whom it is answered.</param>
    public string Of(string ruleId, string findingId, string institution)
    {
        var finding = Base64Url.EncodeToString(Convert.FromHexString(findingId))[..IdCharacters];
        return $"{ruleId}.{finding}{Seal(ruleId, finding, institution)}";
    }

    /// <summary>The rule of a warning that was given to this institution; null for any other text.</summary>
    public string? RuleOf(string number, string institution)
    {
        var parts = number.Split('.');
        if (parts is not [{ Length: > 0 } ruleId, { Length: > IdCharacters } rest])
            return null;
        var wanted = Encoding.UTF8.GetBytes(Seal(ruleId, rest[..IdCharacters], institution));
        return CryptographicOperations.FixedTimeEquals(wanted, Encoding.UTF8.GetBytes(rest[IdCharacters..])) ? ruleId : null;
    }

    private string Seal(string ruleId, string finding, string institution) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{ruleId}\n{finding}\n{institution}")).AsSpan(0, SealBytes));
}
