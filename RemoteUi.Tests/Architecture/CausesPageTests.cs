using System.Text;
using RemoteUi.Tests.Components;
using RemoteUi.Tests.Support;
using RemoteUi.Web.Components.Requests;

namespace RemoteUi.Tests.Architecture;

/// <summary>
/// docs/causes.md lists each cause with its sentence and remedy as the pages show them. With
/// <c>WRITE_DOCUMENTS=1</c>, the test writes the file.
/// </summary>
public class CausesPageTests
{
    private static readonly string FilePath = Path.Combine(Repository.Root, "docs", "causes.md");

    [Fact]
    public void The_page_says_what_the_texts_say()
    {
        var page = Page();
        if (Environment.GetEnvironmentVariable("WRITE_DOCUMENTS") == "1") File.WriteAllText(FilePath, page);

        Assert.Equal(page, File.ReadAllText(FilePath));
    }

    [Fact]
    public void Every_cause_has_an_occurrence_and_no_occurrence_is_left_over() =>
        Assert.Equal(CauseKeys.All.Order(), CauseOccurrences.All.Keys.Order());

    private static string Page()
    {
        var texts = ResourceTexts.In("Causes");
        var page = new StringBuilder("# Causes of errors\n\n");
        FilledText.Append(
            page, "", "", "What the pages say about a failed request: when it applies, the sentence, and the remedy. "
            + "Written from the English texts by CausesPageTests; the pages show the server's own words before them.");
        foreach (var key in CauseKeys.All)
        {
            page.Append("\n## ").Append(key).Append("\n\n");
            FilledText.Append(page, "- ", "  ", $"When: {CauseOccurrences.All[key]}");
            FilledText.Append(page, "- ", "  ", $"Sentence: {texts[$"{key}.Sentence"]}");
            FilledText.Append(page, "- ", "  ", $"Remedy: {texts[$"{key}.Remedy"]}");
        }

        page.Append("\n## Notes\n\nSentences that can follow a remedy.\n\n");
        foreach (var note in Explanation.AllNotes) FilledText.Append(page, "- ", "  ", $"{note}: {texts[note]}");
        return page.ToString();
    }
}
