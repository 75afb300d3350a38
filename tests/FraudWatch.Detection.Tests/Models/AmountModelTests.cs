using FraudWatch.Detection.Models;

namespace FraudWatch.Detection.Tests.Models;

public sealed class AmountModelTests
{
    private static readonly double[] Risk = [.. Enumerable.Range(1, 12).Select(i => 1000.0 * i)];
    private static readonly double[] Fund = [.. Enumerable.Range(1, 12).Select(i => 50_000.0 * ((i * 5) % 12))];

    [Fact]
    public void Shares_that_made_the_amounts_are_found_again()
    {
        var model = AmountModel.Fit(Risk, Fund, [.. Risk.Zip(Fund, (risk, fund) => (0.6 * risk) + (0.01 * fund))]);

        Assert.NotNull(model);
        Assert.Equal((0.6, 0.01), (Math.Round(model.OfRisk, 9), Math.Round(model.OfFund, 9)));
        Assert.Equal(700, model.Amount(1000, 10_000), 6);
    }

    [Fact]
    public void Unknown_amounts_are_left_out_and_fewer_than_ten_known_ones_are_no_model()
    {
        double[] amounts = [.. Risk.Select((risk, i) => i < 2 ? double.NaN : 0.5 * risk)];

        Assert.Equal(0.5, AmountModel.Fit(Risk, Fund, amounts)?.OfRisk ?? 0, 9);
        amounts[2] = double.NaN;
        Assert.Null(AmountModel.Fit(Risk, Fund, amounts));
    }

    [Fact]
    public void No_share_is_negative_and_the_other_is_fitted_alone()
    {
        var fundAlone = AmountModel.Fit(Risk, Fund, [.. Risk.Zip(Fund, (risk, fund) => (0.02 * fund) - (0.3 * risk))]);
        var riskAlone = AmountModel.Fit(Risk, Fund, [.. Risk.Zip(Fund, (risk, fund) => (0.9 * risk) - (0.001 * fund))]);

        Assert.Equal((0.0, true), (fundAlone?.OfRisk, fundAlone?.OfFund > 0));
        Assert.Equal((true, 0.0), (riskAlone?.OfRisk > 0, riskAlone?.OfFund));
    }

    [Fact]
    public void Risk_that_is_in_proportion_to_the_fund_is_answered_for_once()
    {
        double[] fund = [.. Risk.Select(risk => 10 * risk)];

        var model = AmountModel.Fit(Risk, fund, [.. Risk.Select(risk => 0.4 * risk)]);

        Assert.Equal((0.4, 0.0), (Math.Round(model?.OfRisk ?? 0, 9), model?.OfFund));
    }

    [Fact]
    public void What_is_not_known_of_an_institution_adds_nothing_to_its_amount() =>
        Assert.Equal(500, new AmountModel(0.5, 0.01).Amount(1000, double.NaN), 9);
}
