using FraudWatch.Testing;

namespace FraudWatch.Store.Tests.FeatureSets;

/// <summary>What is done without a good reason is seen; what looks like it and is honest is not.</summary>
public sealed class PlantedTownTests(PlantedTownFixture fixture) : IClassFixture<PlantedTownFixture>
{
    private const string LastDay = "as_of = (SELECT max(as_of) FROM features.snapshot)";

    private readonly ClaimsFixture town = fixture.Town;

    [Fact]
    public void Cards_charged_one_after_the_other_on_several_days_are_a_cluster() =>
        Assert.Equal("4 | 4 | 4", Institution("F1", "card_cluster_persons_365, largest_card_cluster_365, card_cluster_days_365"));

    [Theory]
    [InlineData("F2")]
    [InlineData("H2")]
    public void Regular_customers_and_a_crowded_counter_are_no_cluster(string institution) =>
        Assert.Equal("0 | 0", Institution(institution, "card_cluster_persons_365, largest_card_cluster_365"));

    [Fact]
    public void The_persons_of_a_card_cluster_know_its_size() => Assert.Equal(
        ["P000 | 4 | 4", "P008 | 0 | 0"],
        town.Rows($"SELECT psn_no, card_cluster_members_365, card_cluster_days_365 FROM features.person_set WHERE psn_no IN ('P000', 'P008') AND {LastDay} ORDER BY psn_no"));

    [Fact]
    public void Five_who_are_admitted_together_twice_are_a_group() => Assert.Equal(
        "5 | 5 | 2", Institution("H1", "co_admission_persons_365, largest_co_admission_group_365, co_admission_times_365"));

    [Fact]
    public void Patients_who_come_back_one_by_one_are_no_group() =>
        Assert.Equal("0 | 0", Institution("H2", "co_admission_persons_365, largest_co_admission_group_365"));

    [Fact]
    public void Only_the_second_stay_together_knows_of_the_first() => Assert.Equal(
        ["0", "4"],
        town.Rows("SELECT sets.co_admitted_again_persons FROM features.stay_set AS sets JOIN claims.stay AS stay ON stay.stay_id = sets.stay_id "
            + "WHERE stay.psn_no = 'P025' ORDER BY sets.as_of"));

    [Fact]
    public void Strangers_under_one_phone_are_seen_and_a_family_is_not()
    {
        Assert.Equal("4 | 4", Institution("H1", "phone_group_persons_365, phone_households_365"));
        Assert.Equal(
            ["P034 | 4", "P038 | 1"],
            town.Rows($"SELECT psn_no, phone_households_365 FROM features.person_set WHERE psn_no IN ('P034', 'P038') AND {LastDay} ORDER BY psn_no"));
    }

    [Fact]
    public void An_examination_made_again_within_a_fortnight_is_a_repeat() => Assert.Equal(
        ["P012 | 7 | 4", "P042 | 3 | 0"],
        town.Rows($"SELECT psn_no, exams_365, repeated_exams_365 FROM features.person_set WHERE psn_no IN ('P012', 'P042') AND {LastDay} ORDER BY psn_no"));

    [Fact]
    public void A_refund_counts_from_its_own_day_on_and_a_bill_until_then() => Assert.Equal(
        ["2", "3"],
        town.Rows("SELECT visits_365 FROM features.person_set WHERE psn_no = 'P040' ORDER BY as_of"));

    private string Institution(string code, string columns) =>
        town.Row($"SELECT {columns} FROM features.institution_set WHERE fixmedins_code = '{code}' AND {LastDay}");
}
