using System.Reflection;

namespace RemoteUi.Tests.Architecture;

/// <summary>
/// Checks that no two folders of a project depend on each other, so that they can be read one after the other.
/// </summary>
public class NoCyclesTests
{
    private const string Planted = "RemoteUi.Tests.Architecture.Planted";

    public static TheoryData<string> Assemblies =>
    [
        "RemoteUi.Core", "RemoteUi.PracticeCa", "RemoteUi.Workbench", "RemoteUi.Network", "RemoteUi.Fleet",
        "RemoteUi.Web",
    ];

    [Theory, MemberData(nameof(Assemblies))]
    public void The_namespaces_of_an_assembly_have_no_cycle(string assembly) =>
        Assert.Empty(new NamespaceGraph(Assembly.Load(assembly).GetTypes().Where(IsWritten)).Cycles());

    [Fact]
    public void A_planted_cycle_is_found_with_a_type_for_each_direction()
    {
        var cycles = PlantedGraph().Cycles();

        Assert.Equal(
            [
                $"{Planted}.One -> {Planted}.Two: {Planted}.One.First names {Planted}.Two.Second",
                $"{Planted}.Two -> {Planted}.One: {Planted}.Two.Second names {Planted}.One.First",
            ],
            cycles);
    }

    [Fact]
    public void A_use_in_a_lambda_is_found_and_is_not_a_cycle_by_itself()
    {
        var graph = PlantedGraph();

        Assert.True(graph.Uses($"{Planted}.Two", $"{Planted}.Three"));
        Assert.False(graph.Uses($"{Planted}.Three", $"{Planted}.Two"));
    }

    [Theory]
    [InlineData("RemoteUi.Core.Enrollment", "RemoteUi.Core.Client")]
    [InlineData("RemoteUi.Core.Client", "RemoteUi.Core.Scep.Codec")]
    [InlineData("RemoteUi.Core.Scep.Codec", "RemoteUi.Core.Scep")]
    [InlineData("RemoteUi.Core.Keys", "RemoteUi.Core")]
    public void A_known_use_is_found(string from, string to) =>
        Assert.True(new NamespaceGraph(Assembly.Load("RemoteUi.Core").GetTypes()).Uses(from, to));

    /// <summary>Whether it is ours, and not made by a generator of the compiler, which calls handlers everywhere.
    /// </summary>
    private static bool IsWritten(Type type) =>
        type.Namespace?.StartsWith(nameof(RemoteUi), StringComparison.Ordinal) == true;

    private static NamespaceGraph PlantedGraph() =>
        new(typeof(NoCyclesTests).Assembly.GetTypes().Where(type =>
            type.Namespace?.StartsWith(Planted, StringComparison.Ordinal) == true));
}
