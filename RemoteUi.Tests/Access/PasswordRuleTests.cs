using RemoteUi.Web.Accounts;

namespace RemoteUi.Tests.Access;

public class PasswordRuleTests
{
    [Theory]
    [InlineData("password", AccessError.PasswordEasyToGuess)]
    [InlineData("12345678", AccessError.PasswordEasyToGuess)]
    [InlineData("Passw0rd!", AccessError.PasswordEasyToGuess)]
    [InlineData("qwertyuiop", AccessError.PasswordEasyToGuess)]
    [InlineData("aaaaaaaaaaaaaaaaaaaa", AccessError.PasswordEasyToGuess)]
    [InlineData("Dr.Novakova", AccessError.PasswordEasyToGuess)]
    [InlineData("dr.novakova1", AccessError.PasswordEasyToGuess)]
    [InlineData("correct horse", AccessError.None)]
    [InlineData("Kl1c-k-Tiskarne!7", AccessError.None)]
    [InlineData("seven77", AccessError.PasswordTooShort)]
    public void A_password_that_is_short_common_or_the_user_name_is_refused(string password, AccessError expected) =>
        Assert.Equal(expected, PasswordRule.Check(password, "dr.novakova"));

    [Fact]
    public void The_longest_password_is_accepted_and_a_longer_one_is_not()
    {
        var longest = string.Concat(Enumerable.Repeat("k7#Qz-", 43))[..PasswordRule.MaxLength];

        Assert.Equal(AccessError.None, PasswordRule.Check(longest, "root"));
        Assert.Equal(AccessError.PasswordTooLong, PasswordRule.Check(longest + "x", "root"));
    }
}
