using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Trees.Binning;

/// <summary>
/// The training data as bins. Four features share a 32-bit word per row, so that one read serves four histograms.
/// </summary>
internal sealed class BinnedMatrix
{
    /// <summary>Features in a word, the first in the lowest byte.</summary>
    public const int GroupSize = 4;

    private readonly uint[][] _groups;
    private readonly int[] _firstCells;

    private BinnedMatrix(int rows, FeatureBins[] bins)
    {
        RowCount = rows;
        Bins = bins;
        _groups = new uint[(bins.Length + GroupSize - 1) / GroupSize][];
        _firstCells = new int[_groups.Length * GroupSize];
        for (var feature = 0; feature < _firstCells.Length; feature++)
        {
            _firstCells[feature] = CellCount;
            CellCount += feature < bins.Length ? bins[feature].CountWithMissing : 1; // the last word's empty bytes count somewhere
        }
    }

    public int RowCount { get; }

    /// <summary>The bins of each feature.</summary>
    public IReadOnlyList<FeatureBins> Bins { get; }

    /// <summary>Words per row.</summary>
    public int GroupCount => _groups.Length;

    /// <summary>Cells of a histogram over all features.</summary>
    public int CellCount { get; }

    /// <summary>The words of four features, one for each row.</summary>
    public uint[] Group(int group) => _groups[group];

    /// <summary>Where the histogram of a feature begins.</summary>
    public int FirstCell(int feature) => _firstCells[feature];

    /// <summary>Where the histograms of a group begin and end.</summary>
    public Range Cells(int group) => _firstCells[group * GroupSize]..(group == GroupCount - 1 ? CellCount : _firstCells[(group + 1) * GroupSize]);

    /// <summary>Chooses bins for each feature and writes every value's.</summary>
    public static BinnedMatrix From(FeatureMatrix x, int maximumBins, Workers workers)
    {
        var bins = new FeatureBins[x.ColumnCount];
        workers.Run(bins.Length, feature => bins[feature] = x.Features[feature].Kind == FeatureKind.Categorical
            ? CategoryBins.From(x.Column(feature), maximumBins)
            : NumericBins.From(x.Column(feature), maximumBins));
        var matrix = new BinnedMatrix(x.RowCount, bins);
        workers.Run(matrix.GroupCount, group => matrix._groups[group] = matrix.Words(x, group));
        return matrix;
    }

    private uint[] Words(FeatureMatrix x, int group)
    {
        var words = new uint[RowCount];
        var bytes = new byte[RowCount];
        for (var lane = 0; lane < GroupSize && (group * GroupSize) + lane < x.ColumnCount; lane++)
        {
            var feature = (group * GroupSize) + lane;
            Bins[feature].Assign(x.Column(feature), bytes);
            for (var row = 0; row < words.Length; row++)
                words[row] |= (uint)bytes[row] << (8 * lane);
        }

        return words;
    }
}
