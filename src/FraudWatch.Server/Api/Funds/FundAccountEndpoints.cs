using FraudWatch.Core.People;
using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Funds;

/// <summary>The accounts of the insurance funds.</summary>
internal static class FundAccountEndpoints
{
    public static void MapFundAccounts(this IEndpointRouteBuilder api) => api.MapGroup("/fund-accounts").WithTags("Figures")
        .MapList(FundAccountList.List, "Accounts of the funds by month, the latest first.", Permission.FiguresRead, FundAccountItem.Of);
}
