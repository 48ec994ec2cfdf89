using System.Globalization;
using RemoteUi.Core.Machine;
using RemoteUi.PracticeCa.Model;
using RemoteUi.Web.Components.Pages.Workbench.PracticeCa;

namespace RemoteUi.Tests.Components;

public class BehaviorFormTests
{
    private readonly BehaviorForm form = BehaviorForm.From(new PracticeCaBehavior());

    [Fact]
    public void An_unchanged_form_equals_the_current_behavior() =>
        Assert.Equal(new PracticeCaBehavior(), form.Check(new PracticeCaBehavior()).Value);

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    public void A_standard_failInfo_is_accepted(string failInfo)
    {
        form.FailInfo = failInfo;

        Assert.Equal(
            failInfo, form.Check(new PracticeCaBehavior()).Value?.FailInfo.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("-1", Rules.NotInRange)]
    [InlineData("5", Rules.NotInRange)]
    [InlineData("two", Rules.NotInRange)]
    [InlineData("", Rules.Required)]
    public void Any_other_failInfo_breaks_a_rule(string failInfo, string rule)
    {
        form.FailInfo = failInfo;

        Assert.Equal([(nameof(form.FailInfo), rule)], Broken());
    }

    [Theory]
    [InlineData("299", false)]
    [InlineData("300", true)]
    [InlineData("599", true)]
    [InlineData("600", false)]
    public void An_HTTP_status_other_than_success_is_accepted(string status, bool accepted)
    {
        form.HttpStatus = status;

        Assert.Equal(accepted ? [] : [(nameof(form.HttpStatus), Rules.NotInRange)], Broken());
    }

    [Theory]
    [InlineData("9")]
    [InlineData("Perhaps")]
    [InlineData(null)]
    public void An_unknown_choice_breaks_a_rule(string? answer)
    {
        form.Answer = answer;

        Assert.Equal([(nameof(form.Answer), Rules.NotAChoice)], Broken());
    }

    [Fact]
    public void A_fixed_password_is_required_once_and_then_kept()
    {
        form.Challenge = nameof(ChallengeRule.Fixed);

        Assert.Equal([(nameof(form.FixedPassword), Rules.Required)], Broken());
        Assert.Same(Set, form.Check(new() { FixedPassword = Set }).Value?.FixedPassword);
    }

    [Fact]
    public void What_does_not_apply_is_not_posted_and_keeps_its_value()
    {
        var current = new PracticeCaBehavior { FailInfo = 4, HttpStatus = 404, FixedPassword = Set };
        var posted = BehaviorForm.From(current) with { FailInfo = null, HttpStatus = null, FixedPassword = null };

        Assert.Equal(current, posted.Check(current).Value);
    }

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public void A_fixed_password_has_at_most_255_characters(int length, bool accepted)
    {
        form.FixedPassword = new(new string('x', length));

        Assert.Equal(accepted ? [] : [(nameof(form.FixedPassword), Rules.TooLong)], Broken());
    }

    [Theory]
    [InlineData("http://printer.example:8000/practice-ca/public", null)]
    [InlineData("  http://printer.example:8000/practice-ca/public ", null)]
    [InlineData("", "")]
    [InlineData("http://crl.example/x", "http://crl.example/x")]
    public void The_programs_own_address_is_not_stored_so_that_it_follows_a_change(string typed, string? stored)
    {
        const string Own = "http://printer.example:8000/practice-ca/public";
        var posted = BehaviorForm.From(new(), Own) with { PublishedAt = typed };

        Assert.Equal(stored, posted.Check(new() { PublishedAt = "http://old.example" }, Own).Value!.PublishedAt);
    }

    [Theory]
    [InlineData("crl.example")]
    [InlineData("http://crl.example/?a")]
    [InlineData("http://crl.example/#a")]
    [InlineData("http://root@crl.example/")]
    [InlineData("http://crl.example/é")]
    [InlineData("http://crl example/")]
    public void An_address_that_a_certificate_cannot_name_breaks_a_rule(string address)
    {
        form.PublishedAt = address;

        Assert.Equal([(nameof(form.PublishedAt), Rules.NotABaseUrl)], Broken());
    }

    [Theory]
    [InlineData(CaFace.Plain, ChallengeRule.OneTime, null)]
    [InlineData(CaFace.StepCa, ChallengeRule.None, null)]
    [InlineData(CaFace.StepCa, ChallengeRule.OneTime, nameof(BehaviorForm.Challenge))]
    [InlineData(CaFace.StepCa, ChallengeRule.Fixed, nameof(BehaviorForm.FixedPassword))]
    [InlineData(CaFace.Ndes, ChallengeRule.None, null)]
    public void A_face_without_one_time_passwords_needs_a_fixed_one(
        CaFace face, ChallengeRule challenge, string? broken)
    {
        form.Face = face.ToString();
        form.Challenge = challenge.ToString();

        Assert.Equal(broken, Broken().Select(one => one.Field).SingleOrDefault());
        Assert.True(form.Check(new() { FixedPassword = Set }).IsValid);
    }

    [Theory]
    [InlineData("0", Rules.NotInRange)]
    [InlineData("1", null)]
    [InlineData("100", null)]
    [InlineData("101", Rules.NotInRange)]
    [InlineData("", Rules.Required)]
    public void The_issuing_poll_is_1_to_100(string poll, string? rule)
    {
        form.PollsUntilIssued = poll;

        Assert.Equal(rule, Broken().Select(one => one.Rule).SingleOrDefault());
    }

    [Fact]
    public void The_options_of_faces_are_set()
    {
        form.Face = "OpenXpki";
        form.HasSidExtension = form.HasPolicyModule = true;
        form.IncludesCa = form.UsesSingleDes = false;
        form.PollsUntilIssued = "7";

        Assert.Equal(
            new PracticeCaBehavior
            {
                Face = CaFace.OpenXpki,
                HasSidExtension = true,
                HasPolicyModule = true,
                IncludesCa = false,
                UsesSingleDes = false,
                PollsUntilIssued = 7,
            },
            form.Check(new()).Value);
    }

    private static ChallengePassword Set { get; } = new("set before");

    private IEnumerable<(string Field, string Rule)> Broken() =>
        form.Check(new PracticeCaBehavior()).Violations.Select(violation => (violation.Field, violation.Rule));
}
