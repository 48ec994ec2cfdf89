using System.Reflection;

namespace RemoteUi.Tests.Architecture;

/// <summary>The folders of each project can be read one after the other: none needs another that needs it.</summary>
public class NoCyclesTests
{
    private const string Planted = "RemoteUi.Tests.Architecture.Planted";

    public static TheoryData<string> Assemblies => ["RemoteUi.Core", "RemoteUi.PracticeCa", "RemoteUi.Web"];

    [Theory, MemberData(nameof(Assemblies))]
    public void The_namespaces_of_an_assembly_form_no_cycle(string assembly) =>
        Assert.Empty(new NamespaceGraph(Assembly.Load(assembly).GetTypes()).Cycles());

    [Fact]
    public void A_planted_cycle_is_found_with_a_type_for_each_way()
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
    public void A_use_within_a_lambda_is_seen_and_is_no_cycle_by_itself()
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
    public void A_use_that_everybody_knows_of_is_seen(string from, string to) =>
        Assert.True(new NamespaceGraph(Assembly.Load("RemoteUi.Core").GetTypes()).Uses(from, to));

    private static NamespaceGraph PlantedGraph() =>
        new(typeof(NoCyclesTests).Assembly.GetTypes().Where(type =>
            type.Namespace?.StartsWith(Planted, StringComparison.Ordinal) == true));
}
