using FraudWatch.Server.Jobs;

namespace FraudWatch.Server.Tests.Jobs;

public sealed class CronWordsTests
{
    [Theory]
    [InlineData("0 30 1 * * ?", "每天01:30", "at 01:30 every day")]
    [InlineData("0 0 4 ? * SAT", "每星期六04:00", "at 04:00 on Saturday")]
    [InlineData("0 0 5 1 * ?", "每月1日05:00", "at 05:00 on day 1 of the month")]
    [InlineData("0 0/5 * * * ?", "每天每5分钟", "every 5 minutes every day")]
    [InlineData("0 10 7-19 * * ?", "每天07时至19时每小时10分", "10 minutes past every hour from 07 to 19 every day")]
    [InlineData("0 0 12 ? * 2#1", "按表达式 0 0 12 ? * 2#1", "by the expression 0 0 12 ? * 2#1")]
    [InlineData("never", "仅在要求时运行", "only when somebody asks")]
    public void A_schedule_is_said_in_words(string schedule, string zh, string en) => Assert.Equal((zh, en), CronWords.Of(schedule));
}
