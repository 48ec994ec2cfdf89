using RemoteUi.Network.EapTls;
using RemoteUi.Network.Ieee8021X;

namespace RemoteUi.Tests.Components;

/// <summary>Checks that each thing that a log-in by IEEE 802.1X can say has its words, and no word is left.</summary>
public class LogInWordsTests
{
    [Fact]
    public void Every_ending_and_step_has_its_words_and_no_word_is_left_over() => Assert.Equal(
        Enum.GetNames<LogInEnding>()
            .SelectMany(word => new[]
            {
                $"Ending.Ieee8021X.{word}.Remedy", $"Ending.Ieee8021X.{word}.Sentence",
            })
            .Concat(Enum.GetNames<LogInStep>().Select(word => $"Step.Ieee8021X.{word}"))
            .Order(StringComparer.Ordinal),
        ResourceTexts.In("NetworkTestWords").Keys
            .Where(key => key.Contains(".Ieee8021X.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));
}
