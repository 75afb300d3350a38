using FraudWatch.Synthetic.Tests.Reading;
using FraudWatch.Synthetic.Unseen;

namespace FraudWatch.Synthetic.Tests;

public class OwnConductTests
{
    [Fact]
    public void Some_physicians_of_an_institution_bill_what_their_colleagues_do_not_and_the_truth_names_each_bill()
    {
        var conduct = new UnseenSchemes([UnseenKinds.OfTheirOwn["physician"]], Share: 0.3);
        using var city = GeneratedCity.Of(new CityOptions(3_000, 3, 7, []) { Unseen = conduct });
        var named = city["truth"].Rows.SelectMany(row => row.List("mdtrt_id")).ToHashSet();
        var visits = city["mdtrt_d"].Rows.Where(row => row["med_type"] == "11").ToLookup(row => row["fixmedins_code"]);

        Assert.NotEmpty(named);
        foreach (var institution in visits.Where(place => place.Any(visit => named.Contains(visit["mdtrt_id"]))))
        {
            var doers = institution.Where(visit => named.Contains(visit["mdtrt_id"])).Select(visit => visit["chfpdr_code"]).ToHashSet();
            var colleagues = institution.Where(visit => !doers.Contains(visit["chfpdr_code"])).ToArray();
            Assert.True(doers.Count < institution.Select(visit => visit["chfpdr_code"]).Distinct().Count());
            Assert.NotEmpty(colleagues);
        }
    }
}
