using RemoteUi.Core.Machine;
using RemoteUi.Web.Components.Pages.Workbench.PracticeCa;

namespace RemoteUi.Tests.Components;

public sealed class ChallengeFormTests
{
    [Theory]
    [InlineData("CN=printer", "", "60", null)]
    [InlineData("CN=printer", "DNS:a.example, IP:192.0.2.7", "1", null)]
    [InlineData("CN=printer", "", "10080", null)]
    [InlineData("", "", "60", "ChallengeSubject " + Rules.Required)]
    [InlineData("printer", "", "60", "ChallengeSubject " + Rules.NotASubject)]
    [InlineData("CN=printer", "a.example", "60", "ChallengeNames " + Rules.NotAlternativeNames)]
    [InlineData("CN=printer", ",", "60", "ChallengeNames " + Rules.NotAlternativeNames)]
    [InlineData("CN=printer", "", "0", "ChallengeMinutes " + Rules.NotInRange)]
    [InlineData("CN=printer", "", "10081", "ChallengeMinutes " + Rules.NotInRange)]
    [InlineData("CN=printer", "", "", "ChallengeMinutes " + Rules.Required)]
    public void A_bound_password_needs_a_subject_and_readable_names(
        string subject, string names, string minutes, string? broken)
    {
        var form = new ChallengeForm
        {
            ChallengeSubject = subject,
            ChallengeNames = names,
            ChallengeMinutes = minutes,
        };

        var outcome = form.Check(mustBeBound: true);

        Assert.Equal(broken, outcome.Violations.Select(one => $"{one.Field} {one.Rule}").SingleOrDefault());
        Assert.Equal(broken is null, outcome.Value is not null);
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void There_are_at_most_20_names(int count, bool accepted)
    {
        var form = new ChallengeForm
        {
            ChallengeSubject = "CN=printer",
            ChallengeNames = string.Join(',', Enumerable.Range(0, count).Select(number => $"DNS:a{number}.example")),
        };

        Assert.Equal(accepted, form.Check(mustBeBound: true).IsValid);
    }

    [Fact]
    public void Unbound_it_is_for_any_names_for_60_minutes()
    {
        var order = new ChallengeForm().Check(mustBeBound: false).Value!;

        Assert.Null(order.Binding);
        Assert.Equal(TimeSpan.FromMinutes(60), order.Lifetime);
    }

    [Fact]
    public void Names_alone_do_not_bind() =>
        Assert.Equal(
            [Rules.Required],
            new ChallengeForm { ChallengeNames = "DNS:a.example" }.Check(mustBeBound: false).Violations
                .Select(violation => violation.Rule));
}
