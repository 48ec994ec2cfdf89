namespace RemoteUi.Tests.Browser;

/// <summary>What is refused or locked, and the pages of the other roles and of nobody.</summary>
public sealed class RoleAccessibilityTests(SampleDataMachine machine) : AccessibilityWalk(machine)
{
    [Fact]
    public async Task No_page_of_any_role_violates_a_rule_or_does_not_fit()
    {
        await Machine.SetUpAsync();
        await Machine.FurnishAsync();
        await LookAtAsync(SampleDataMachine.Refusals);
        await Machine.StartTimerAsync();
        await LookAtAsync(SampleDataMachine.Locked);
        await LookAtAsync(await Machine.TurnOnSecondFactorAsync());
        await Machine.LogInAsync("reader");
        await LookAtAsync(SampleDataMachine.OfAuditor);
        await Machine.LogInAsync("visitor");
        await LookAtAsync(SampleDataMachine.OfGeneralUser);
        await Machine.Page.Context.ClearCookiesAsync();
        await LookAtAsync(SampleDataMachine.SignedOut);

        AssertNoFindings();
    }
}
