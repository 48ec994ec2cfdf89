// Two namespaces that depend on each other through a single instruction, for the test that finds such a cycle.
#pragma warning disable IDE0130 // The namespaces do not match a folder, on purpose.
namespace RemoteUi.Tests.Architecture.Planted.One
{
    internal static class First
    {
        public static int Count() => Two.Second.Start + 1;
    }
}

namespace RemoteUi.Tests.Architecture.Planted.Two
{
    internal static class Second
    {
        public static int Start => 1;

        public static string Name() => string.Join("", new[] { "a" }.Select(text => text + Three.Third.Suffix));

        public static int Back() => One.First.Count();
    }
}

namespace RemoteUi.Tests.Architecture.Planted.Three
{
    internal static class Third
    {
        public static readonly string Suffix = "b";
    }
}
#pragma warning restore IDE0130
