namespace DocIndex.Pdf.Tests.Support;

/// <summary>A rendered page.</summary>
internal sealed record GreyImage(int Width, int Height, byte[] Pixels, int Scale)
{
    private const byte Dark = 128;

    public bool IsInk(int x, int y) => x >= 0 && y >= 0 && x < Width && y < Height && Pixels[y * Width + x] < Dark;

    /// <summary>Reads a binary portable grey map without comments, as pdftoppm writes it.</summary>
    public static GreyImage FromPgm(byte[] file, int scale)
    {
        var numbers = new List<int>();
        var at = 2;
        while (numbers.Count < 3)
        {
            while (file[at] <= ' ')
                at++;
            var number = 0;
            for (; file[at] > ' '; at++)
                number = number * 10 + file[at] - '0';
            numbers.Add(number);
        }
        return new(numbers[0], numbers[1], file[(at + 1)..], scale);
    }

    public bool HasInk(Box box)
    {
        for (var y = (int)(box.Top * Scale); y <= box.Bottom * Scale; y++)
            for (var x = (int)(box.Left * Scale); x <= box.Right * Scale; x++)
                if (IsInk(x, y))
                    return true;
        return false;
    }
}
