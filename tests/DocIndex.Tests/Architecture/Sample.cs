// A small world with two stages, a user of them, a foundation and a meeting place; about half of it breaks the order.
namespace DocIndex.Tests.Architecture.Sample
{
    internal sealed record Ground(Early.Earlier? Value);

    internal sealed record Meeting(Early.Earlier Value);
}

namespace DocIndex.Tests.Architecture.Sample.Early
{
    internal sealed record Earlier(int Value);

    internal sealed record InSignature(Late.Later Value);

    internal static class InBody
    {
        public static int Value() => Late.Later.Count().Length;
    }

    internal static class AfterSwitch
    {
        public static string Value(int n) => n switch
        {
            0 => "a", 1 => "b", 2 => "c", 3 => "d", 4 => "e", 5 => "f", _ => Late.Later.Count(),
        };
    }

    internal static class InLambda
    {
        public static IEnumerable<string> Values(int[] numbers) => numbers.Select(n => $"{Late.Later.Count()}{n}");
    }

    internal sealed record AsTypeArgument(List<Late.Later[]> Value);

    [Late.Mark]
    internal sealed record InAttribute(int Value);

    internal static class UsesMeeting
    {
        public static bool Value(object value) => value is Meeting;
    }
}

namespace DocIndex.Tests.Architecture.Sample.Late
{
    internal sealed record Later(Early.Earlier Value)
    {
        public static string Count() => nameof(Later);
    }

    [AttributeUsage(AttributeTargets.Class)]
    internal sealed class MarkAttribute : Attribute;

    internal sealed record UsesMeeting(Meeting Value);

    internal sealed record UsesReader(Reader.Follower Value);
}

namespace DocIndex.Tests.Architecture.Sample.Reader
{
    internal sealed record Follower(Late.Later Value, Early.Earlier Other, Meeting Meeting);
}
