using System.Text;
using RemoteUi.Tests.Components;
using RemoteUi.Tests.Support;
using RemoteUi.Tests.Workbench.ServerCheck;
using RemoteUi.Workbench.ServerCheck.Running;
using RemoteUi.Workbench.ServerCheck.Sessions;

namespace RemoteUi.Tests.Architecture;

/// <summary>
/// docs/server-check.md lists each check, and the defects that it was seen to find. With <c>WRITE_DOCUMENTS=1</c>, the
/// test writes the file.
/// </summary>
public class ServerCheckPageTests
{
    private static readonly string FilePath = Path.Combine(Repository.Root, "docs", "server-check.md");

    private static readonly (char Letter, string Name)[] Groups =
    [
        ('T', "Transport"), ('C', "Capabilities"), ('A', "CA certificates"), ('E', "Enrollment"), ('P', "Polling"),
        ('L', "Lifecycle"), ('S', "Authentication"),
    ];

    [Fact]
    public void The_page_lists_the_checks_and_the_planted_defects()
    {
        var page = Page();
        if (Environment.GetEnvironmentVariable("WRITE_DOCUMENTS") == "1") File.WriteAllText(FilePath, page);

        Assert.Equal(page, File.ReadAllText(FilePath));
    }

    private static string Page()
    {
        var texts = ResourceTexts.In("ServerCheckWords");
        var page = new StringBuilder("# Checks of a server\n\n");
        FilledText.Append(
            page, "", "", "What the server check looks at: the level from which a check runs, the sections that say "
            + "what is right, and the defects that were planted in a sound server to see the check find them. Each "
            + "defect turns its check red and no other, except those named after \"also\". Written by "
            + "ServerCheckPageTests; DefectMatrix runs the defects.");
        foreach (var (letter, name) in Groups)
        {
            page.Append("\n## ").Append(name).Append('\n');
            foreach (var check in CheckCatalog.All.Where(check => check.Id[0] == letter).OrderBy(NumberOf))
                Append(page, check, texts);
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, Check check, IReadOnlyDictionary<string, string> texts)
    {
        page
            .Append("\n### ")
            .Append(check.Id)
            .Append(": ")
            .Append(texts.GetValueOrDefault($"Check.{check.Id}", check.Id))
            .Append("\n\n");
        FilledText.Append(page, "", "", $"Level {check.Level}; {check.Sections}");
        page.Append('\n');
        foreach (var defect in DefectCatalog.All.Where(defect => defect.CheckId == check.Id))
            FilledText.Append(page, "- ", "  ", defect.Following is []
                ? defect.Name
                : $"{defect.Name} (also {string.Join(", ", defect.Following)})");
    }

    private static int NumberOf(Check check) =>
        int.Parse(check.Id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
}
