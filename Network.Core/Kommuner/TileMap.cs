namespace Network.Core.Kommuner;

/// <summary>
/// Kommuner as tiles of one size, each at about its place: big and small ones are seen alike, and no two lie on each other. The same kommuner always
/// give the same map.
/// </summary>
/// <param name="Columns">How wide, in tiles.</param>
/// <param name="Rows">How high, in tiles.</param>
/// <param name="Tiles">One for each kommune.</param>
public sealed record TileMap(int Columns, int Rows, IReadOnlyList<Tile> Tiles)
{
    // A degree of longitude in Norway is about half as long as one of latitude.
    private const double Squeeze = 0.45;

    /// <summary>The map of these; empty for none.</summary>
    public static TileMap Of(IReadOnlyCollection<Kommune> kommuner)
    {
        if (kommuner.Count == 0) return new TileMap(0, 0, []);
        var (west, east) = (kommuner.Min(k => k.Longitude), kommuner.Max(k => k.Longitude));
        var (south, north) = (kommuner.Min(k => k.Latitude), kommuner.Max(k => k.Latitude));
        var shape = Math.Clamp(Math.Max((east - west) * Squeeze, 0.01) / Math.Max(north - south, 0.01), 0.4, 2.5);
        // Half as many cells again as tiles, so that the outline of the region is seen.
        var cells = Math.Max(kommuner.Count * 1.5, 1);
        var columns = Math.Max(1, (int)Math.Ceiling(Math.Sqrt(cells * shape)));
        var rows = Math.Max(1, (int)Math.Ceiling(cells / columns));
        var (fromWest, fromNorth) = (Ranks(kommuner, k => k.Longitude), Ranks(kommuner, k => -k.Latitude));
        var wished = kommuner.Select(k => (
            Kommune: k,
            X: Between(Place(k.Longitude, west, east), fromWest[k.Id]) * (columns - 1),
            Y: Between(Place(-k.Latitude, -north, -south), fromNorth[k.Id]) * (rows - 1))).ToList();
        var (middleX, middleY) = (wished.Average(w => w.X), wished.Average(w => w.Y));
        var free = (from x in Enumerable.Range(0, columns) from y in Enumerable.Range(0, rows) select (X: x, Y: y)).ToList();
        var tiles = new List<Tile>();
        // From the middle outwards: those at the rim have room to give way.
        foreach (var (kommune, x, y) in wished.OrderBy(w => Square(w.X - middleX, w.Y - middleY)).ThenBy(w => w.Kommune.Id))
        {
            var cell = free.MinBy(c => Square(c.X - x, c.Y - y));
            free.Remove(cell);
            tiles.Add(new Tile(kommune, cell.X, cell.Y));
        }

        return Trimmed(tiles);
    }

    private static TileMap Trimmed(List<Tile> tiles)
    {
        var (left, top) = (tiles.Min(t => t.Column), tiles.Min(t => t.Row));
        var moved = tiles.Select(t => t with { Column = t.Column - left, Row = t.Row - top }).OrderBy(t => t.Row).ThenBy(t => t.Column).ToList();
        return new TileMap(moved.Max(t => t.Column) + 1, moved.Max(t => t.Row) + 1, moved);
    }

    // Where many lie close they need room, and where few do they leave some: half of where it is, half of how many lie before it.
    private static double Between(double place, double rank) => (place + rank) / 2;

    private static Dictionary<int, double> Ranks(IReadOnlyCollection<Kommune> kommuner, Func<Kommune, double> along) => kommuner
        .OrderBy(along).ThenBy(k => k.Id).Select((k, i) => (k.Id, Rank: kommuner.Count > 1 ? i / (double)(kommuner.Count - 1) : 0)).ToDictionary(r => r.Id, r => r.Rank);

    private static double Place(double value, double from, double to) => to > from ? (value - from) / (to - from) : 0;

    private static double Square(double x, double y) => (x * x) + (y * y);
}

/// <summary>A kommune's tile.</summary>
/// <param name="Kommune">Which.</param>
/// <param name="Column">From the west, from 0.</param>
/// <param name="Row">From the north, from 0.</param>
public sealed record Tile(Kommune Kommune, int Column, int Row);
