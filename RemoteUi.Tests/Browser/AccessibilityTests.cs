namespace RemoteUi.Tests.Browser;

/// <summary>The pages of a new machine, and the proof that the walk finds what is wrong.</summary>
public sealed class AccessibilityTests(SampleDataMachine machine) : AccessibilityWalk(machine)
{
    [Fact]
    public async Task No_page_of_a_new_machine_violates_a_rule_or_does_not_fit()
    {
        await LookAtAsync(SampleDataMachine.BeforeFirstRun);
        await LookAtAsync(await Machine.SetUpAsync());

        AssertNoFindings();
    }

    [Fact]
    public async Task A_word_that_is_broken_and_a_page_that_is_too_wide_are_found()
    {
        var narrow = PageVisit.At(
            "narrow",
            "data:text/html,<html lang='en'><title>Narrow</title><main><h1>Narrow</h1>"
                + "<p style='width:4em;overflow-wrap:anywhere'>Communication</p>"
                + "<p style='width:400px'>wide</p></main>");

        await LookAtAsync([narrow]);

        Assert.Contains("narrow at 1024: Communication is broken", Findings);
        Assert.Contains(Findings, finding => finding.StartsWith("narrow at 320: HTML is", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Low_contrast_is_found()
    {
        var pale = PageVisit.At(
            "pale",
            "data:text/html,<html lang='en'><title>Pale</title><main "
                + "style='color:gainsboro;background:white'><h1>Pale</h1></main></html>");

        await LookAtAsync([pale]);

        Assert.Contains(Findings, finding => finding.Contains("color-contrast", StringComparison.Ordinal));
    }
}
