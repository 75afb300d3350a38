using FraudWatch.Casework.National;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.National;

/// <summary>What the list of institutions' tokens can be asked.</summary>
internal static class InstitutionTokenList
{
    public static ListShape<InstitutionToken> Shape { get; } = ListShape.By("id", (InstitutionToken token) => token.Id)
        .Sort("fixmedins_code", token => token.FixmedinsCode)
        .Sort("created_at", token => token.CreatedAt)
        .Sort("revoked_at", token => token.RevokedAt ?? DateTime.UnixEpoch)
        .WithText("fixmedins_code", "Only those of this institution.", token => token.FixmedinsCode)
        .Filter("region", "Only those of institutions in this division and those below it.",
            (tokens, text) => tokens.InScope(RegionScope.Of([FilterText.Region("region", text)]), token => token.Region))
        .WithFlag("revoked", "Only revoked ones (true) or those in use (false).", token => token.RevokedAt != null)
        .WithText("created_by", "Only those that this sign-in name issued.", token => token.CreatedBy)
        .Holding("label", "Only those with this in their label.", token => token.Label)
        .SortedBy("id");
}
