using System.Reflection;
using RemoteUi.Network.IpSec;

namespace RemoteUi.Tests.Components;

/// <summary>Checks that each thing that a test of an IPSec policy can say has its words, and no others.</summary>
public class IpSecTestWordsTests
{
    private static readonly IEnumerable<string> Endings =
        new[]
            {
                typeof(IkeEndings), typeof(RejectedDevice), typeof(DaemonAbsence), typeof(IpSecTest),
                typeof(IpSecTestRun),
            }
            .SelectMany(ConstantsOf)
            .SelectMany(word => new[] { $"Ending.IpSec.{word}.Sentence", $"Ending.IpSec.{word}.Remedy" });

    private static readonly IEnumerable<string> Steps =
        new[] { typeof(IpSecSteps), typeof(IkeLines) }.SelectMany(ConstantsOf).Select(word => $"Step.IpSec.{word}");

    [Fact]
    public void The_words_are_those_of_what_can_be_said() => Assert.Equal(
        Endings.Concat(Steps).Order(StringComparer.Ordinal),
        ResourceTexts.In("NetworkTestWords").Keys
            .Where(key => key.Split('.')[1] == "IpSec")
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Each_line_that_is_known_has_a_word_of_its_own() => Assert.Equal(
        ConstantsOf(typeof(IkeLines)).Order(), IkeLines.Known.Select(line => line.Word).Order());

    private static IEnumerable<string> ConstantsOf(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
            .Where(field => field.IsLiteral && field.FieldType == typeof(string))
            .Select(field => (string)field.GetRawConstantValue()!);
}
