using RemoteUi.Core;

namespace RemoteUi.Tests;

public class SecretTests
{
    [Fact]
    public void A_secret_prints_as_asterisks() => Assert.Equal("***", $"{new Secret("hunter2")}");

    [Fact]
    public void Empty_input_is_not_a_secret() => Assert.Null(Secret.FromTyped(""));

    [Fact]
    public void An_empty_posted_field_is_read_and_is_no_secret()
    {
        Assert.True(Secret.TryParse("", provider: null, out var secret));
        Assert.Null(secret);
        Assert.False(Secret.TryParse(null, provider: null, out _));
    }
}
