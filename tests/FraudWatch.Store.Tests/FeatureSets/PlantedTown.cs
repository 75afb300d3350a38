using System.Globalization;
using System.Text;
using FraudWatch.Store.Sql;

namespace FraudWatch.Store.Tests.FeatureSets;

/// <summary>
/// Half a year of a small town: hospital H1 and pharmacy F1 where something is wrong, H2 and F2 where the same things happen
/// for good reasons.
/// </summary>
internal static class PlantedTown
{
    private const int People = 48;

    private static readonly DateTime Start = new(2025, 1, 1);

    /// <summary>A small town's peers and history are few.</summary>
    public static StageRunOptions Options { get; } = new()
    {
        Parameters = new Dictionary<string, object>
        {
            ["snapshot_history_days"] = 60L,
            ["score_minimum_peers"] = 3L,
            ["peer_group_size_min"] = 2L,
            ["pair_persons_least"] = 2L,
        },
    };

    public static IReadOnlyList<(string Table, string Csv)> Tables()
    {
        var books = new TownBooks();
        LiveOrdinarily(books);
        KeepCards(books);
        BuyAlone(books);
        ServeACrowd(books);
        AdmitTogether(books);
        AdmitOneByOne(books);
        // Refunded in May: in March nobody knew.
        books.Refund(books.Add(40, "H1", At(60, 10)), 40, "H1", 150, At(130, 9));
        return [("fixmedins_b", "fixmedins_code,fixmedins_name,fixmedins_type,hosp_lv\nH1,一院,1,05\nH2,二院,1,05\nF1,一店,2,11\nF2,二店,2,11\n"), ("psn_info_b", Register()), .. books.Tables];
    }

    private static void LiveOrdinarily(TownBooks books)
    {
        for (var person = 0; person < People; person++)
        {
            for (var visit = 0; visit < 3; visit++)
                books.Add(person, (person + visit) % 4 == 0 ? "H2" : "H1", At((person * 7 + visit * 53) % 175, 8 + (person % 9), person));
        }
    }

    /// <summary>Four cards lie in the drawer of F1 and are charged one after the other, on four days.</summary>
    private static void KeepCards(TownBooks books)
    {
        for (var day = 0; day < 4; day++)
        {
            for (var person = 0; person < 4; person++)
                books.Add(person, "F1", At(40 + (day * 12), 15, person));
        }
    }

    /// <summary>Four regular customers of F2, each at an hour of their own.</summary>
    private static void BuyAlone(TownBooks books)
    {
        for (var day = 0; day < 4; day++)
        {
            for (var person = 8; person < 12; person++)
                books.Add(person, "F2", At(40 + (day * 12), 6 + person));
        }
    }

    /// <summary>The same twelve at H2 within minutes on four mornings: a course, and a counter that serves many.</summary>
    private static void ServeACrowd(TownBooks books)
    {
        for (var day = 0; day < 4; day++)
        {
            for (var person = 12; person < 24; person++)
                books.Add(person, "H2", At(50 + (day * 7), 8, (person - 12) / 2));
        }
    }

    private static void AdmitTogether(TownBooks books)
    {
        foreach (var day in new[] { 33, 95 })
        {
            for (var person = 24; person < 29; person++)
                books.Add(person, "H1", At(day + (person % 2), 9, person), nights: 5, "M51.202");
        }
    }

    private static void AdmitOneByOne(TownBooks books)
    {
        foreach (var round in new[] { 10, 90 })
        {
            for (var person = 29; person < 34; person++)
                books.Add(person, "H2", At(round + ((person - 29) * 9), 9, person), nights: 5, "J18.900");
        }
    }

    /// <summary>34 to 37 are strangers with one phone and go to H1; 38 to 41 are a family with one phone and go there too.</summary>
    private static string Register()
    {
        var csv = new StringBuilder("psn_no,gend,brdy,mob,live_addr,vali_flag\n");
        for (var person = 0; person < People; person++)
        {
            var phone = person is >= 34 and <= 37 ? 34 : person is >= 38 and <= 41 ? 38 : person;
            var home = person is >= 38 and <= 41 ? 38 : person;
            csv.Append(CultureInfo.InvariantCulture, $"{TownBooks.Person(person)},{1 + (person % 2)},{1950 + person}-05-01,phone{phone},home{home},1\n");
        }

        return csv.ToString();
    }

    private static DateTime At(int day, int hour, int minute = 0) => Start.AddDays(day).AddHours(hour).AddMinutes(minute);
}
