namespace FraudWatch.Core.Cases;

/// <summary>
/// Places the nodes of a link graph by spring forces (Fruchterman and Reingold 1991) from a fixed start in rings around the
/// centre: the same graph always looks the same, and no chance is involved.
/// </summary>
public static class GraphLayout
{
    /// <summary>More cannot be read on a screen.</summary>
    public const int MostNodes = 200;

    private const int Rounds = 120;

    /// <summary>Positions in the unit square, one per node, in the nodes' order.</summary>
    /// <param name="count">How many nodes; the first is held in the middle.</param>
    /// <param name="edges">Pairs of indices.</param>
    public static IReadOnlyList<(double X, double Y)> Place(int count, IReadOnlyCollection<(int From, int To)> edges)
    {
        ArgumentNullException.ThrowIfNull(edges);
        var places = Start(count);
        var ideal = Math.Sqrt(1.0 / Math.Max(1, count));
        for (var round = 0; round < Rounds; round++)
        {
            var moves = Repel(places, ideal);
            foreach (var (from, to) in edges)
                Attract(places, moves, from, to, ideal);
            Move(places, moves, 0.1 * (1 - ((double)round / Rounds)));
        }

        return Fit(places);
    }

    // The golden angle spreads any number evenly.
    private static (double X, double Y)[] Start(int count) => [.. Enumerable.Range(0, count).Select(index =>
    {
        var radius = 0.5 * Math.Sqrt((double)index / Math.Max(1, count));
        var angle = index * Math.PI * (3 - Math.Sqrt(5));
        return (0.5 + (radius * Math.Cos(angle)), 0.5 + (radius * Math.Sin(angle)));
    })];

    private static (double X, double Y)[] Repel((double X, double Y)[] places, double ideal)
    {
        var moves = new (double X, double Y)[places.Length];
        for (var one = 0; one < places.Length; one++)
        {
            for (var other = one + 1; other < places.Length; other++)
            {
                var (x, y, distance) = Between(places[one], places[other]);
                var force = ideal * ideal / distance;
                moves[one] = (moves[one].X + (x * force), moves[one].Y + (y * force));
                moves[other] = (moves[other].X - (x * force), moves[other].Y - (y * force));
            }
        }

        return moves;
    }

    private static void Attract((double X, double Y)[] places, (double X, double Y)[] moves, int from, int to, double ideal)
    {
        var (x, y, distance) = Between(places[from], places[to]);
        var force = distance * distance / ideal;
        moves[from] = (moves[from].X - (x * force), moves[from].Y - (y * force));
        moves[to] = (moves[to].X + (x * force), moves[to].Y + (y * force));
    }

    // Direction from the second to the first, and how far they are apart.
    private static (double X, double Y, double Distance) Between((double X, double Y) one, (double X, double Y) other)
    {
        var (x, y) = (one.X - other.X, one.Y - other.Y);
        var distance = Math.Max(1e-6, Math.Sqrt((x * x) + (y * y)));
        return (x / distance, y / distance, distance);
    }

    private static void Move((double X, double Y)[] places, (double X, double Y)[] moves, double most)
    {
        for (var index = 1; index < places.Length; index++)
        {
            var length = Math.Max(1e-9, Math.Sqrt((moves[index].X * moves[index].X) + (moves[index].Y * moves[index].Y)));
            var step = Math.Min(length, most) / length;
            places[index] = (places[index].X + (moves[index].X * step), places[index].Y + (moves[index].Y * step));
        }
    }

    private static IReadOnlyList<(double X, double Y)> Fit((double X, double Y)[] places)
    {
        if (places.Length == 0)
            return [];
        var far = places.Max(place => Math.Max(Math.Abs(place.X - places[0].X), Math.Abs(place.Y - places[0].Y)));
        var scale = far < 1e-9 ? 0 : 0.48 / far;
        return [.. places.Select(place => (Rounded(0.5 + ((place.X - places[0].X) * scale)), Rounded(0.5 + ((place.Y - places[0].Y) * scale))))];
    }

    private static double Rounded(double value) => Math.Round(value, 4);
}
