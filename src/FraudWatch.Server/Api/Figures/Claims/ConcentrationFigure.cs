using FraudWatch.Pipeline.Figures;
using FraudWatch.Server.Http;

namespace FraudWatch.Server.Api.Figures;

/// <summary>Makes the Lorenz curves.</summary>
internal static class ConcentrationFigure
{
    public static readonly FigureParameters Parameters = FigureParameters.Region.And("over", "person (paid by the fund) or physician (billed); person unless told.");

    public static readonly FigureWords Words = new(
        new("费用集中度：洛伦兹曲线和基尼系数，按参保人（基金支付）或医师（开单金额）。", "How unevenly money falls: Lorenz curve and Gini coefficient over persons (paid by the fund) or physicians (billed under their names)."),
        new("在可见机构有金额的参保人或医师。", "Persons or physicians with money at visible institutions."));

    public static async Task<ConcentrationView> MakeAsync(FigureSources sources, FigureRequest asked, CancellationToken cancellation)
    {
        var over = asked.Text("over") ?? "person";
        if (over is not ("person" or "physician"))
            throw RequestRefusedException.BadQuery("over", "over is person or physician.");
        var curve = await LorenzCurve.ReadAsync(sources.Claims("claims.settlement", "features.physician", "claims.institution"), over, cancellation);
        var list = over == "person" ? ClaimsLists.PaidPersons(asked.Region) : ClaimsLists.BillingPhysicians(asked.Region);
        return new ConcentrationView(CountView.Of(curve.Subjects, curve.Amount, list), curve.Gini, curve.Points);
    }
}
