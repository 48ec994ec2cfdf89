using System.Text;
using RemoteUi.Core;
using RemoteUi.Tests.Builders;
using RemoteUi.Web.ServerChecks;
using RemoteUi.Workbench;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Tests.ServerChecks;

/// <summary>
/// A server that repeats the challenge password brings it neither into the database nor into a report.
/// </summary>
public sealed class SecretRemovalTests
{
    [Fact]
    public void A_repeated_password_is_removed_from_texts_and_overwritten_in_replies()
    {
        var result = Removal("open sesame").From(Repeating("open sesame"));

        Assert.Equal(["FAILURE 2 *** is wrong"], result.Outcome.Arguments);
        Assert.Equal("<p>*********** is wrong: ***********</p>", Encoding.UTF8.GetString(result.Exchanges[0].Reply!));
        Assert.Equal("closed after ***", result.Exchanges[0].Fault);
    }

    [Fact]
    public void Of_two_passwords_the_longer_is_removed_first() => Assert.Equal(
        ["FAILURE 2 *** is wrong"], Removal("open", "open sesame").From(Repeating("open sesame")).Outcome.Arguments);

    [Fact]
    public void A_password_of_asterisks_ends() => Assert.Equal(
        ["FAILURE 2 *** is wrong"], Removal("****").From(Repeating("****")).Outcome.Arguments);

    [Theory]
    [InlineData("abc", "FAILURE 2 abc is wrong")]
    [InlineData("abcd", "FAILURE 2 *** is wrong")]
    public void What_is_too_short_to_be_a_secret_is_left(string password, string text) =>
        Assert.Equal([text], Removal(password).From(Repeating(password)).Outcome.Arguments);

    [Fact]
    public void A_reply_without_a_password_is_not_copied()
    {
        var result = ACheckRun.Result("T1", CheckOutcome.Pass());

        Assert.Same(result.Exchanges[0].Reply, Removal("open sesame").From(result).Exchanges[0].Reply);
    }

    private static SecretRemoval Removal(params string[] passwords) =>
        new(passwords.Select(password => new Secret(password)));

    private static CheckResult Repeating(string password)
    {
        var result = ACheckRun.Result(
            "S1", CheckOutcome.Fail(Severity.Low, "Accepted", $"FAILURE 2 {password} is wrong"));
        return result with
        {
            Exchanges =
            [
                result.Exchanges[0] with
                {
                    Reply = Encoding.UTF8.GetBytes($"<p>{password} is wrong: {password}</p>"),
                    Fault = $"closed after {password}",
                },
            ],
        };
    }
}
