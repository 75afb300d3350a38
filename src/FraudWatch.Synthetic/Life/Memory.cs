using FraudWatch.Synthetic.Catalogue;

namespace FraudWatch.Synthetic.Life;

/// <summary>
/// What a person still has at home and which pictures were just taken: honest physicians neither prescribe nor order it again.
/// Lives are not written in the order of days, so a later supply counts like an earlier one.
/// </summary>
internal sealed class Memory
{
    /// <summary>Days before the end of a supply from which the next one may be fetched.</summary>
    private const int FetchedEarly = 5;

    /// <summary>Days for which a picture stays good.</summary>
    private const int PictureLasts = 15;

    private readonly List<(Item Item, DateTime From, DateTime To)> _known = [];

    /// <summary>Notes the supply, unless another one covers its days.</summary>
    public bool TakesHome(Item drug, DateTime time, int days) => Notes(drug, time.Date, time.Date.AddDays(Math.Max(1, days - FetchedEarly)));

    /// <summary>Notes the examination, unless another one is near.</summary>
    public bool IsExamined(Item exam, DateTime time) => Notes(exam, time.Date, time.Date.AddDays(PictureLasts));

    private bool Notes(Item item, DateTime from, DateTime to)
    {
        foreach (var known in _known)
        {
            if (known.Item.Code == item.Code && known.From < to && from < known.To)
                return false;
        }
        _known.Add((item, from, to));
        return true;
    }
}
