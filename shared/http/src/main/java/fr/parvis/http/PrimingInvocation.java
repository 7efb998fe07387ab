package fr.parvis.http;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import org.jspecify.annotations.Nullable;

/** The invocation that priming pretends to be; what fails in it is logged as always. */
final class PrimingInvocation implements Context {

  private static final String PRIMING = "priming";

  @Override
  public String getAwsRequestId() {
    return PRIMING;
  }

  @Override
  public String getLogGroupName() {
    return PRIMING;
  }

  @Override
  public String getLogStreamName() {
    return PRIMING;
  }

  @Override
  public String getFunctionName() {
    return PRIMING;
  }

  @Override
  public String getFunctionVersion() {
    return PRIMING;
  }

  @Override
  public String getInvokedFunctionArn() {
    return PRIMING;
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getRemainingTimeInMillis() {
    return 10_000;
  }

  @Override
  public int getMemoryLimitInMB() {
    return 1024;
  }

  @Override
  public LambdaLogger getLogger() {
    return LambdaRuntime.getLogger();
  }
}
